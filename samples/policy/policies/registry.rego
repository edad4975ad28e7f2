# METADATA
# title: Images come from the registries of the company
# description: Others may take an image away or change what its tag means.
# related_resources:
#   - https://wiki.example.com/registries
package registry

own := {"registry.example.com", "mirror.example.com"}

# METADATA
# title: A base image comes from a registry of the company
# custom:
#   severity: high
deny_base contains message if {
	some instruction in input
	instruction.Cmd == "from"
	not instruction.Value[0] in stages
	image := instruction.Value[0]
	not is_own(image)
	message := sprintf("base image %q comes from none of our registries", [image])
}

# METADATA
# title: A container's image comes from a registry of the company
# custom:
#   severity: high
deny_container contains message if {
	some container in input.spec.template.spec.containers
	not is_own(container.image)
	message := sprintf("image %q of container %q comes from none of our registries", [container.image, container.name])
}

is_own(image) if split(image, "/")[0] in own

stages contains "scratch"

stages contains name if {
	some instruction in input
	instruction.Cmd == "from"
	[_, word, name] = instruction.Value
	lower(word) == "as"
}
