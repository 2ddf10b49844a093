package main

import (
	"context"
	"fmt"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/fields"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/dynamic/dynamicinformer"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/metadata"
	"k8s.io/client-go/metadata/metadatainformer"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/pager"
	watchtools "k8s.io/client-go/tools/watch"
)

func pages(ctx context.Context, config *rest.Config) error {
	client, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	accounts := client.CoreV1().ServiceAccounts(namespace)
	if err := createAccounts(ctx, client, namespace, "a", "b", "c", "d", "e"); err != nil {
		return err
	}
	asked := 0
	pages := pager.New(pager.SimplePageFunc(func(options metav1.ListOptions) (runtime.Object, error) {
		asked++
		return accounts.List(ctx, options)
	}))
	pages.PageSize = 2
	seen := 0
	err = pages.EachListItem(ctx, metav1.ListOptions{}, func(runtime.Object) error {
		seen++
		return nil
	})
	if err != nil {
		return err
	}
	if seen != 5 || asked != 3 {
		return fmt.Errorf("saw %d of 5 in %d pages", seen, asked)
	}
	return nil
}

func informerIn(contentType string) func(context.Context, *rest.Config) error {
	return func(ctx context.Context, config *rest.Config) error {
		config.ContentType = contentType
		config.AcceptContentTypes = contentType + ",application/json"
		return informer(ctx, config)
	}
}

func informer(ctx context.Context, config *rest.Config) error {
	client, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	if err := createAccounts(ctx, client, namespace, "first"); err != nil {
		return err
	}
	factory := informers.NewSharedInformerFactoryWithOptions(client, 0, informers.WithNamespace(namespace))
	accounts := factory.Core().V1().ServiceAccounts()
	events := collect(accounts.Informer())
	factory.Start(ctx.Done())
	if !cache.WaitForCacheSync(ctx.Done(), accounts.Informer().HasSynced) {
		return fmt.Errorf("the cache did not fill")
	}
	if err := expect(ctx, events, "add first"); err != nil {
		return err
	}
	if err := createAccounts(ctx, client, namespace, "second"); err != nil {
		return err
	}
	if err := expect(ctx, events, "add second"); err != nil {
		return err
	}
	second, err := accounts.Lister().ServiceAccounts(namespace).Get("second")
	if err != nil {
		return err
	}
	changed := second.DeepCopy()
	changed.Labels = map[string]string{"x": "1"}
	if _, err := client.CoreV1().ServiceAccounts(namespace).Update(ctx, changed, metav1.UpdateOptions{}); err != nil {
		return err
	}
	if err := expect(ctx, events, "update second"); err != nil {
		return err
	}
	if err := client.CoreV1().ServiceAccounts(namespace).Delete(ctx, "first", metav1.DeleteOptions{}); err != nil {
		return err
	}
	return expect(ctx, events, "delete first")
}

func dynamicInformer(ctx context.Context, config *rest.Config) error {
	_, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	client, err := dynamic.NewForConfig(config)
	if err != nil {
		return err
	}
	factory := dynamicinformer.NewFilteredDynamicSharedInformerFactory(client, 0, namespace, nil)
	resources := factory.ForResource(infos)
	events := collect(resources.Informer())
	factory.Start(ctx.Done())
	if !cache.WaitForCacheSync(ctx.Done(), resources.Informer().HasSynced) {
		return fmt.Errorf("the cache did not fill")
	}
	if _, err := client.Resource(infos).Namespace(namespace).Create(ctx, info("t"), metav1.CreateOptions{}); err != nil {
		return err
	}
	return expect(ctx, events, "add t")
}

func metadataInformer(ctx context.Context, config *rest.Config) error {
	core, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	client, err := metadata.NewForConfig(metadata.ConfigFor(config))
	if err != nil {
		return err
	}
	factory := metadatainformer.NewFilteredSharedInformerFactory(client, 0, namespace, nil)
	accounts := factory.ForResource(corev1.SchemeGroupVersion.WithResource("serviceaccounts"))
	events := collect(accounts.Informer())
	factory.Start(ctx.Done())
	if !cache.WaitForCacheSync(ctx.Done(), accounts.Informer().HasSynced) {
		return fmt.Errorf("the cache did not fill")
	}
	if err := createAccounts(ctx, core, namespace, "a"); err != nil {
		return err
	}
	return expect(ctx, events, "add a")
}

func retryWatcher(ctx context.Context, config *rest.Config) error {
	client, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	accounts := client.CoreV1().ServiceAccounts(namespace)
	list, err := accounts.List(ctx, metav1.ListOptions{})
	if err != nil {
		return err
	}
	// Each watch ends after a second: the watcher has to go on where it was.
	seconds := int64(1)
	watcher, err := watchtools.NewRetryWatcherWithContext(ctx, list.ResourceVersion, &cache.ListWatch{
		WatchFuncWithContext: func(ctx context.Context, options metav1.ListOptions) (watch.Interface, error) {
			options.TimeoutSeconds = &seconds
			return accounts.Watch(ctx, options)
		},
	})
	if err != nil {
		return err
	}
	defer watcher.Stop()
	for _, name := range []string{"a", "b"} {
		if err := createAccounts(ctx, client, namespace, name); err != nil {
			return err
		}
		event, ok := <-watcher.ResultChan()
		if !ok || event.Type != watch.Added || event.Object.(*corev1.ServiceAccount).Name != name {
			return fmt.Errorf("wanted %s, got %v", name, event)
		}
		time.Sleep(1500 * time.Millisecond)
	}
	return nil
}

func untilSync(ctx context.Context, config *rest.Config) error {
	client, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	if err := createAccounts(ctx, client, namespace, "a"); err != nil {
		return err
	}
	go func() {
		time.Sleep(300 * time.Millisecond)
		_ = client.CoreV1().ServiceAccounts(namespace).Delete(ctx, "a", metav1.DeleteOptions{})
	}()
	source := cache.NewListWatchFromClient(client.CoreV1().RESTClient(), "serviceaccounts", namespace, fields.Everything())
	_, err = watchtools.UntilWithSync(ctx, source, &corev1.ServiceAccount{}, nil, func(event watch.Event) (bool, error) {
		return event.Type == watch.Deleted, nil
	})
	return err
}

func createAccounts(ctx context.Context, client *kubernetes.Clientset, namespace string, names ...string) error {
	for _, name := range names {
		account := &corev1.ServiceAccount{ObjectMeta: metav1.ObjectMeta{Name: name}}
		if _, err := client.CoreV1().ServiceAccounts(namespace).Create(ctx, account, metav1.CreateOptions{}); err != nil {
			return err
		}
	}
	return nil
}

func collect(informer cache.SharedIndexInformer) <-chan string {
	events := make(chan string, 100)
	tell := func(what string) func(any) {
		return func(object any) {
			if name, err := cache.DeletionHandlingObjectToName(object); err == nil {
				events <- what + " " + name.Name
			}
		}
	}
	_, _ = informer.AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc:    tell("add"),
		UpdateFunc: func(_, object any) { tell("update")(object) },
		DeleteFunc: tell("delete"),
	})
	return events
}

func expect(ctx context.Context, events <-chan string, wanted string) error {
	select {
	case event := <-events:
		if event != wanted {
			return fmt.Errorf("wanted %q, got %q", wanted, event)
		}
		return nil
	case <-ctx.Done():
		return fmt.Errorf("waited for %q in vain", wanted)
	}
}
