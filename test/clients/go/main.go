// Asks a mock what client-go and OpenShift's client-go ask a cluster. Prints a line of JSON for each check: its name, and
// the error when it failed.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"
)

// A check says why the server does not behave, or nothing.
type check struct {
	name string
	run  func(ctx context.Context, config *rest.Config) error
}

func main() {
	config, err := clientcmd.BuildConfigFromFlags("", os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	config.QPS = -1
	for _, check := range checks {
		ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
		report(check.name, attempt(ctx, check, rest.CopyConfig(config)))
		cancel()
	}
}

func attempt(ctx context.Context, check check, config *rest.Config) (err error) {
	defer func() {
		if panicked := recover(); panicked != nil {
			err = fmt.Errorf("panic: %v", panicked)
		}
	}()
	return check.run(ctx, config)
}

func report(name string, err error) {
	line := map[string]string{"name": name}
	if err != nil {
		line["error"] = err.Error()
	}
	if err := json.NewEncoder(os.Stdout).Encode(line); err != nil {
		os.Exit(2)
	}
}

var checks = []check{
	{"the typed client creates, reads and lists in JSON", typedIn("application/json")},
	{"the typed client creates, reads and lists in protobuf", typedIn("application/vnd.kubernetes.protobuf")},
	{"errors are recognised", errorsAreRecognised},
	{"a preconditioned delete in protobuf is refused", preconditionedDelete},
	{"tokens are requested and reviewed", tokens},
	{"access is reviewed", access},
	{"server-side apply by configurations", apply},
	{"OpenShift's client keeps OAuth clients in JSON", oauthClientsIn("application/json")},
	{"OpenShift's client keeps OAuth clients in protobuf", oauthClientsIn("application/vnd.kubernetes.protobuf")},
	{"the dynamic client keeps custom resources", dynamicResources},
	{"the metadata client sees metadata alone", metadataAlone},
	{"discovery and a mapper made of it", discover},
	{"OpenAPI is read", openAPI},
	{"a pager pages", pages},
	{"a shared informer follows in JSON", informerIn("application/json")},
	{"a shared informer follows in protobuf", informerIn("application/vnd.kubernetes.protobuf")},
	{"a metadata informer follows", metadataInformer},
	{"a dynamic informer follows custom resources", dynamicInformer},
	{"shared informers recover from faults", informersRecover},
	{"a retry watcher goes on", retryWatcher},
	{"waiting until a condition holds", untilSync},
}
