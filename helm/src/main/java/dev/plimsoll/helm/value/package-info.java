/** Values of charts and templates, and Go's ways of reading and writing them as YAML, JSON and TOML. */
package dev.plimsoll.helm.value;
