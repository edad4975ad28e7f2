/** Rego's values: immutable, totally ordered, read from JSON and YAML, written as JSON and as Rego terms. */
package dev.plimsoll.rego.value;
