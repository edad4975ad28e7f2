package registry_test

import data.registry

from(words) := {"Cmd": "from", "Value": words}

test_foreign_base_is_denied if {
	messages := registry.deny_base with input as [from(["debian:12"])]
	messages == {`base image "debian:12" comes from none of our registries`}
}

test_own_base_is_fine if {
	count(registry.deny_base) == 0 with input as [from(["mirror.example.com/debian:12"])]
}

test_stage_and_scratch_are_fine if {
	stages := [
		from(["registry.example.com/maven:3.9", "AS", "build"]),
		from(["build", "as", "tested"]),
		from(["scratch"]),
	]
	count(registry.deny_base) == 0 with input as stages
}

test_foreign_container_is_denied if {
	count(registry.deny_container) == 1 with input as deployment("docker.io/library/nginx:1.27")
}

test_own_container_is_fine if {
	count(registry.deny_container) == 0 with input as deployment("registry.example.com/nginx:1.27")
}

deployment(image) := {"spec": {"template": {"spec": {"containers": [{"name": "web", "image": image}]}}}}
