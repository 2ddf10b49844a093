package main

import (
	"context"
	"fmt"
	"os"
	"slices"

	oauthv1 "github.com/openshift/api/oauth/v1"
	oauthclient "github.com/openshift/client-go/oauth/clientset/versioned"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/metadata"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/restmapper"
)

var infos = schema.GroupVersionResource{Group: "auth.alauda.io", Version: "v1", Resource: "accesstokeninfoes"}

func info(name string) *unstructured.Unstructured {
	return &unstructured.Unstructured{Object: map[string]interface{}{
		"apiVersion": "auth.alauda.io/v1",
		"kind":       "AccessTokenInfo",
		"metadata":   map[string]interface{}{"name": name},
		"spec":       map[string]interface{}{"description": "of a client", "timestamp": int64(1700000000)},
	}}
}

func oauthClientsIn(contentType string) func(context.Context, *rest.Config) error {
	return func(ctx context.Context, config *rest.Config) error {
		config.ContentType = contentType
		config.AcceptContentTypes = contentType + ",application/json"
		return oauthClients(ctx, config)
	}
}

func oauthClients(ctx context.Context, config *rest.Config) error {
	client, err := oauthclient.NewForConfig(config)
	if err != nil {
		return err
	}
	clients := client.OauthV1().OAuthClients()
	// Another run may be at work on the same mock.
	name := fmt.Sprintf("go-client-%d", os.Getpid())
	created, err := clients.Create(ctx, &oauthv1.OAuthClient{
		ObjectMeta:  metav1.ObjectMeta{Name: name},
		GrantMethod: oauthv1.GrantHandlerAuto,
		ScopeRestrictions: []oauthv1.ScopeRestriction{
			{ClusterRole: &oauthv1.ClusterRoleScopeRestriction{RoleNames: []string{"view"}, Namespaces: []string{"*"}}},
		},
		AccessTokenMaxAgeSeconds: new(int32),
	}, metav1.CreateOptions{})
	if err != nil {
		return err
	}
	created.RedirectURIs = []string{"https://a.example"}
	if _, err := clients.Update(ctx, created, metav1.UpdateOptions{}); err != nil {
		return err
	}
	list, err := clients.List(ctx, metav1.ListOptions{FieldSelector: "metadata.name=" + name})
	if err != nil {
		return err
	}
	if len(list.Items) != 1 || list.Items[0].RedirectURIs[0] != "https://a.example" ||
		*list.Items[0].AccessTokenMaxAgeSeconds != 0 || list.Items[0].ScopeRestrictions[0].ClusterRole == nil {
		return fmt.Errorf("listed %v", list.Items)
	}
	return clients.Delete(ctx, name, metav1.DeleteOptions{})
}

func dynamicResources(ctx context.Context, config *rest.Config) error {
	_, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	client, err := dynamic.NewForConfig(config)
	if err != nil {
		return err
	}
	resources := client.Resource(infos).Namespace(namespace)
	if _, err := resources.Create(ctx, info("t"), metav1.CreateOptions{}); err != nil {
		return err
	}
	patch := []byte(`{"spec":{"description":"patched"}}`)
	patched, err := resources.Patch(ctx, "t", types.MergePatchType, patch, metav1.PatchOptions{})
	if err != nil {
		return err
	}
	if text, _, _ := unstructured.NestedString(patched.Object, "spec", "description"); text != "patched" {
		return fmt.Errorf("patched to %q", text)
	}
	list, err := resources.List(ctx, metav1.ListOptions{})
	if err != nil {
		return err
	}
	if len(list.Items) != 1 || list.Items[0].GetKind() != "AccessTokenInfo" {
		return fmt.Errorf("listed %v", list.Items)
	}
	return resources.Delete(ctx, "t", metav1.DeleteOptions{})
}

func metadataAlone(ctx context.Context, config *rest.Config) error {
	core, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	secret := &corev1.Secret{ObjectMeta: metav1.ObjectMeta{Name: "s"}, StringData: map[string]string{"k": "v"}}
	if _, err := core.CoreV1().Secrets(namespace).Create(ctx, secret, metav1.CreateOptions{}); err != nil {
		return err
	}
	client, err := metadata.NewForConfig(metadata.ConfigFor(config))
	if err != nil {
		return err
	}
	secrets := client.Resource(corev1.SchemeGroupVersion.WithResource("secrets")).Namespace(namespace)
	one, err := secrets.Get(ctx, "s", metav1.GetOptions{})
	if err != nil {
		return err
	}
	list, err := secrets.List(ctx, metav1.ListOptions{})
	if err != nil {
		return err
	}
	if len(list.Items) != 1 || one.UID == "" || list.Items[0].UID != one.UID {
		return fmt.Errorf("one is %v, all are %v", one, list.Items)
	}
	return nil
}

func discover(_ context.Context, config *rest.Config) error {
	client, err := discovery.NewDiscoveryClientForConfig(config)
	if err != nil {
		return err
	}
	groups, lists, err := client.ServerGroupsAndResources()
	if err != nil {
		return err
	}
	named := slices.ContainsFunc(groups, func(group *metav1.APIGroup) bool { return group.Name == infos.Group })
	if !named || len(lists) < 3 {
		return fmt.Errorf("there are %d groups, %d lists", len(groups), len(lists))
	}
	mapper := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(client))
	mapping, err := mapper.RESTMapping(schema.GroupKind{Group: infos.Group, Kind: "AccessTokenInfo"})
	if err != nil {
		return err
	}
	if mapping.Resource != infos {
		return fmt.Errorf("mapped to %v", mapping.Resource)
	}
	version, err := client.ServerVersion()
	if err != nil {
		return err
	}
	if version.Major != "1" {
		return fmt.Errorf("the version is %v", version)
	}
	return nil
}

func openAPI(_ context.Context, config *rest.Config) error {
	client, err := discovery.NewDiscoveryClientForConfig(config)
	if err != nil {
		return err
	}
	paths, err := client.OpenAPIV3().Paths()
	if err != nil {
		return err
	}
	core, ok := paths["api/v1"]
	if !ok {
		return fmt.Errorf("there is no api/v1 among %d paths", len(paths))
	}
	if _, err := core.Schema("application/json"); err != nil {
		return err
	}
	document, err := client.OpenAPISchema()
	if err != nil {
		return err
	}
	for _, named := range document.GetDefinitions().GetAdditionalProperties() {
		if named.GetName() == "io.k8s.api.core.v1.ServiceAccount" {
			return nil
		}
	}
	return fmt.Errorf("the document of version 2 has no service accounts")
}
