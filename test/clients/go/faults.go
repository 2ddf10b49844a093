package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"

	"k8s.io/client-go/informers"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"
)

// What goes wrong, each with the verb that it strikes, as the control routes of the mock take it.
var faults = []struct{ verb, fault string }{
	{"list", `{"status":503}`},
	{"list", `{"tooManyRequests":1}`},
	{"list", `{"reset":true}`},
	{"list", `{"truncate":40}`},
	{"list", `{"corrupt":true}`},
	{"watch", `{"status":500}`},
	{"watch", `{"cutAfterEvents":1}`},
	{"watch", `{"cutAfterBytes":100}`},
	{"watch", `{"cutWithinEvent":1}`},
	{"watch", `{"expireAfterEvents":1}`},
}

// Each fault strikes an informer in a namespace of its own, which must see what happens in spite of it.
func informersRecover(ctx context.Context, config *rest.Config) error {
	problems := make([]error, len(faults))
	var running sync.WaitGroup
	for index, fault := range faults {
		running.Go(func() {
			if err := recoversFrom(ctx, config, fault.verb, fault.fault); err != nil {
				problems[index] = fmt.Errorf("%s %s: %w", fault.verb, fault.fault, err)
			}
		})
	}
	running.Wait()
	return errors.Join(problems...)
}

func recoversFrom(ctx context.Context, config *rest.Config, verb string, fault string) error {
	client, namespace, err := inNamespace(ctx, config)
	if err != nil {
		return err
	}
	if err := createAccounts(ctx, client, namespace, "first"); err != nil {
		return err
	}
	if err := strike(ctx, config, namespace, verb, fault); err != nil {
		return err
	}
	factory := informers.NewSharedInformerFactoryWithOptions(client, 0, informers.WithNamespace(namespace))
	accounts := factory.Core().V1().ServiceAccounts()
	events := collect(accounts.Informer())
	factory.Start(ctx.Done())
	if !cache.WaitForCacheSync(ctx.Done(), accounts.Informer().HasSynced) {
		return fmt.Errorf("the cache did not fill")
	}
	if err := expectAdded(ctx, events, "first"); err != nil {
		return err
	}
	for _, name := range []string{"second", "third"} {
		if err := createAccounts(ctx, client, namespace, name); err != nil {
			return err
		}
		if err := expectAdded(ctx, events, name); err != nil {
			return err
		}
	}
	return nil
}

func strike(ctx context.Context, config *rest.Config, namespace string, verb string, fault string) error {
	client, err := rest.HTTPClientFor(config)
	if err != nil {
		return err
	}
	rule := fmt.Sprintf(`{"match":{"namespace":%q,"verb":%q},"fault":%s,"times":1}`, namespace, verb, fault)
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, config.Host+"/_mock/faults", strings.NewReader(rule))
	if err != nil {
		return err
	}
	answer, err := client.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("the fault was answered %d", answer.StatusCode)
	}
	return nil
}

// Who lists again tells of updates that are none.
func expectAdded(ctx context.Context, events <-chan string, name string) error {
	for {
		select {
		case event := <-events:
			if event == "add "+name {
				return nil
			}
			if !strings.HasPrefix(event, "update ") {
				return fmt.Errorf("wanted %q added, got %q", name, event)
			}
		case <-ctx.Done():
			return fmt.Errorf("waited for %q in vain", name)
		}
	}
}
