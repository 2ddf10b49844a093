"""Asks a mock what the kubernetes package asks a cluster.

Prints a line of JSON for each check: its name, and the error when it failed.
"""

import json
import sys
import threading
import traceback

from kubernetes import client, config, dynamic, watch
from kubernetes.client.exceptions import ApiException

GROUP = {"group": "auth.alauda.io", "version": "v1", "plural": "accesstokeninfoes"}


def namespace():
    body = {"metadata": {"generateName": "python-"}}
    return client.CoreV1Api().create_namespace(body).metadata.name


def token_info(name):
    return {
        "apiVersion": "auth.alauda.io/v1",
        "kind": "AccessTokenInfo",
        "metadata": {"name": name},
        "spec": {"description": "of Python", "timestamp": 1700000000},
    }


def typed_client():
    core, ns = client.CoreV1Api(), namespace()
    core.create_namespaced_service_account(ns, {"metadata": {"name": "a"}})
    core.patch_namespaced_service_account("a", ns, {"metadata": {"labels": {"x": "1"}}})
    accounts = core.list_namespaced_service_account(ns, label_selector="x=1").items
    assert [account.metadata.name for account in accounts] == ["a"], accounts
    core.delete_namespaced_service_account("a", ns)
    try:
        core.read_namespaced_service_account("a", ns)
    except ApiException as error:
        assert error.status == 404, error
    else:
        raise AssertionError("the account is still there")


def custom_objects():
    api, ns = client.CustomObjectsApi(), namespace()
    api.create_namespaced_custom_object(namespace=ns, body=token_info("t"), **GROUP)
    patch = {"spec": {"description": "patched"}}
    api.patch_namespaced_custom_object(namespace=ns, name="t", body=patch, **GROUP)
    items = api.list_namespaced_custom_object(namespace=ns, **GROUP)["items"]
    assert items[0]["spec"]["description"] == "patched", items


def dynamic_client():
    api = dynamic.DynamicClient(client.ApiClient())
    clients = api.resources.get(api_version="oauth.openshift.io/v1", kind="OAuthClient")
    clients.create(body={"metadata": {"name": "python"}, "grantMethod": "auto"})
    assert clients.get(name="python").grantMethod == "auto"
    clients.delete(name="python")


def a_watch():
    core, ns = client.CoreV1Api(), namespace()
    version = core.list_namespaced_secret(ns).metadata.resource_version
    body = {"metadata": {"name": "s"}}
    threading.Timer(0.3, lambda: core.create_namespaced_secret(ns, body)).start()
    events = watch.Watch().stream(
        core.list_namespaced_secret, ns, resource_version=version, timeout_seconds=10
    )
    event = next(events)
    assert (event["type"], event["object"].metadata.name) == ("ADDED", "s"), event


def an_expired_watch():
    core, ns = client.CoreV1Api(), namespace()
    events = watch.Watch().stream(
        core.list_namespaced_secret, ns, resource_version="1", timeout_seconds=5
    )
    try:
        next(events)
    except ApiException as error:
        assert error.status == 410, error
    else:
        raise AssertionError("the first version is not too old")


def a_token():
    core, ns = client.CoreV1Api(), namespace()
    core.create_namespaced_service_account(ns, {"metadata": {"name": "a"}})
    body = client.AuthenticationV1TokenRequest(
        spec=client.V1TokenRequestSpec(audiences=["one"], expiration_seconds=900)
    )
    answer = core.create_namespaced_service_account_token("a", ns, body)
    assert answer.status.token.count(".") == 2, answer


def the_version():
    assert client.VersionApi().get_code().major == "1"


CHECKS = {
    "the typed client creates, patches, lists and deletes": typed_client,
    "custom objects are created, patched and listed": custom_objects,
    "the dynamic client finds a kind by discovery": dynamic_client,
    "a watch brings what is new": a_watch,
    "a watch from a version that is gone is 410": an_expired_watch,
    "a token is requested": a_token,
    "the version is read": the_version,
}


def main():
    config.load_kube_config(sys.argv[1])
    for name, run in CHECKS.items():
        line = {"name": name}
        try:
            run()
        except Exception:
            line["error"] = traceback.format_exc()
        print(json.dumps(line), flush=True)


main()
