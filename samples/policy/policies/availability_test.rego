package availability_test

import data.availability

deployment(namespace, replicas) := {
	"kind": "Deployment",
	"metadata": {"name": "orders", "namespace": namespace},
	"spec": {"replicas": replicas},
}

test_one_replica_in_the_shop_is_warned_about if {
	count(availability.warn_replicas) == 1 with input as deployment("shop", 1)
}

test_two_replicas_are_fine if {
	count(availability.warn_replicas) == 0 with input as deployment("shop", 2)
}

test_other_namespaces_are_left_alone if {
	count(availability.warn_replicas) == 0 with input as deployment("laboratory", 1)
}
