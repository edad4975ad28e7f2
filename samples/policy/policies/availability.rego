package availability

# METADATA
# title: A Deployment in the shop survives the loss of a node
# description: With one replica each drained node is an outage.
warn_replicas contains message if {
	input.kind == "Deployment"
	input.metadata.namespace == "shop"
	input.spec.replicas < 2
	message := sprintf("Deployment %q has %d replica, and the shop wants two", [input.metadata.name, input.spec.replicas])
}
