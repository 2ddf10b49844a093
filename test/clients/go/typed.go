package main

import (
	"context"
	"fmt"

	authenticationv1 "k8s.io/api/authentication/v1"
	authorizationv1 "k8s.io/api/authorization/v1"
	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	applycorev1 "k8s.io/client-go/applyconfigurations/core/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
)

func typedIn(contentType string) func(context.Context, *rest.Config) error {
	return func(ctx context.Context, config *rest.Config) error {
		config.ContentType = contentType
		config.AcceptContentTypes = contentType + ",application/json"
		client, namespace, err := inNamespace(ctx, config)
		if err != nil {
			return err
		}
		yes := true
		_, err = client.CoreV1().Secrets(namespace).Create(ctx, &corev1.Secret{
			ObjectMeta: metav1.ObjectMeta{Name: "s", Labels: map[string]string{"a": "b"}},
			Data:       map[string][]byte{"bytes": {0, 255}},
			StringData: map[string]string{"text": "é"},
			Immutable:  &yes,
		}, metav1.CreateOptions{})
		if err != nil {
			return err
		}
		secret, err := client.CoreV1().Secrets(namespace).Get(ctx, "s", metav1.GetOptions{})
		if err != nil {
			return err
		}
		if string(secret.Data["text"]) != "é" || secret.Data["bytes"][1] != 255 || !*secret.Immutable {
			return fmt.Errorf("got back %v", secret)
		}
		list, err := client.CoreV1().Secrets("").List(ctx, metav1.ListOptions{LabelSelector: "a=b"})
		if err != nil {
			return err
		}
		if len(list.Items) == 0 || list.ResourceVersion == "" {
			return fmt.Errorf("listed %d items at %q", len(list.Items), list.ResourceVersion)
		}
		return client.CoreV1().Secrets(namespace).Delete(ctx, "s", metav1.DeleteOptions{})
	}
}

func errorsAreRecognised(ctx context.Context, config *rest.Config) error {
	client, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	accounts := client.CoreV1().ServiceAccounts(namespace)
	if _, err := accounts.Get(ctx, "none", metav1.GetOptions{}); !apierrors.IsNotFound(err) {
		return fmt.Errorf("not found is %v", err)
	}
	account := &corev1.ServiceAccount{ObjectMeta: metav1.ObjectMeta{Name: "a"}}
	created, err := accounts.Create(ctx, account, metav1.CreateOptions{})
	if err != nil {
		return err
	}
	if _, err := accounts.Create(ctx, account, metav1.CreateOptions{}); !apierrors.IsAlreadyExists(err) {
		return fmt.Errorf("already exists is %v", err)
	}
	bad := &corev1.ServiceAccount{ObjectMeta: metav1.ObjectMeta{Name: "B"}}
	if _, err := accounts.Create(ctx, bad, metav1.CreateOptions{}); !apierrors.IsInvalid(err) {
		return fmt.Errorf("invalid is %v", err)
	}
	first := created.DeepCopy()
	first.Labels = map[string]string{"by": "first"}
	if _, err := accounts.Update(ctx, first, metav1.UpdateOptions{}); err != nil {
		return err
	}
	second := created.DeepCopy()
	second.Labels = map[string]string{"by": "second"}
	if _, err := accounts.Update(ctx, second, metav1.UpdateOptions{}); !apierrors.IsConflict(err) {
		return fmt.Errorf("conflict is %v", err)
	}
	old := metav1.ListOptions{ResourceVersion: "1", ResourceVersionMatch: metav1.ResourceVersionMatchExact}
	if _, err := accounts.List(ctx, old); !apierrors.IsResourceExpired(err) {
		return fmt.Errorf("expired is %v", err)
	}
	return nil
}

func preconditionedDelete(ctx context.Context, config *rest.Config) error {
	config.ContentType = "application/vnd.kubernetes.protobuf"
	client, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	accounts := client.CoreV1().ServiceAccounts(namespace)
	account := &corev1.ServiceAccount{ObjectMeta: metav1.ObjectMeta{Name: "a"}}
	if _, err := accounts.Create(ctx, account, metav1.CreateOptions{}); err != nil {
		return err
	}
	err = accounts.Delete(ctx, "a", *metav1.NewPreconditionDeleteOptions("another"))
	if !apierrors.IsConflict(err) {
		return fmt.Errorf("another uid is %v", err)
	}
	return accounts.Delete(ctx, "a", metav1.DeleteOptions{})
}

func tokens(ctx context.Context, config *rest.Config) error {
	config.ContentType = "application/vnd.kubernetes.protobuf"
	client, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	accounts := client.CoreV1().ServiceAccounts(namespace)
	account := &corev1.ServiceAccount{ObjectMeta: metav1.ObjectMeta{Name: "a"}}
	if _, err := accounts.Create(ctx, account, metav1.CreateOptions{}); err != nil {
		return err
	}
	seconds := int64(1200)
	request := &authenticationv1.TokenRequest{Spec: authenticationv1.TokenRequestSpec{ExpirationSeconds: &seconds}}
	token, err := accounts.CreateToken(ctx, "a", request, metav1.CreateOptions{})
	if err != nil {
		return err
	}
	if *token.Spec.ExpirationSeconds != seconds {
		return fmt.Errorf("asked for %d seconds, got %d", seconds, *token.Spec.ExpirationSeconds)
	}
	review := &authenticationv1.TokenReview{Spec: authenticationv1.TokenReviewSpec{Token: token.Status.Token}}
	answer, err := client.AuthenticationV1().TokenReviews().Create(ctx, review, metav1.CreateOptions{})
	if err != nil {
		return err
	}
	if want := "system:serviceaccount:" + namespace + ":a"; answer.Status.User.Username != want {
		return fmt.Errorf("the token is %q's, wanted %q: %s", answer.Status.User.Username, want, answer.Status.Error)
	}
	return nil
}

func access(ctx context.Context, config *rest.Config) error {
	config.ContentType = "application/vnd.kubernetes.protobuf"
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return err
	}
	attributes := &authorizationv1.ResourceAttributes{Verb: "list", Resource: "secrets"}
	review := &authorizationv1.SelfSubjectAccessReview{
		Spec: authorizationv1.SelfSubjectAccessReviewSpec{ResourceAttributes: attributes},
	}
	answer, err := client.AuthorizationV1().SelfSubjectAccessReviews().Create(ctx, review, metav1.CreateOptions{})
	if err != nil {
		return err
	}
	if !answer.Status.Allowed {
		return fmt.Errorf("the administrator may not: %v", answer.Status)
	}
	who, err := client.AuthenticationV1().SelfSubjectReviews().
		Create(ctx, &authenticationv1.SelfSubjectReview{}, metav1.CreateOptions{})
	if err != nil {
		return err
	}
	if who.Status.UserInfo.Username == "" {
		return fmt.Errorf("nobody asks: %v", who)
	}
	return nil
}

func apply(ctx context.Context, config *rest.Config) error {
	client, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	accounts := client.CoreV1().ServiceAccounts(namespace)
	wanted := applycorev1.ServiceAccount("a", namespace).WithLabels(map[string]string{"x": "1"})
	applied, err := accounts.Apply(ctx, wanted, metav1.ApplyOptions{FieldManager: "one"})
	if err != nil {
		return err
	}
	if applied.Labels["x"] != "1" {
		return fmt.Errorf("applied %v", applied.Labels)
	}
	other := applycorev1.ServiceAccount("a", namespace).WithLabels(map[string]string{"x": "2"})
	_, err = accounts.Apply(ctx, other, metav1.ApplyOptions{FieldManager: "two"})
	if !apierrors.IsConflict(err) {
		return fmt.Errorf("another manager's value is %v", err)
	}
	return nil
}

// A client, and a namespace of its own.
func inNamespace(ctx context.Context, config *rest.Config) (*kubernetes.Clientset, string, error) {
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return nil, "", err
	}
	namespace, err := client.CoreV1().Namespaces().Create(ctx, &corev1.Namespace{
		ObjectMeta: metav1.ObjectMeta{GenerateName: "clients-"},
	}, metav1.CreateOptions{})
	if err != nil {
		return nil, "", err
	}
	return client, namespace.Name, nil
}
