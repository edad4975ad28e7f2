/** Compose files as views over YAML nodes. */
package dev.plimsoll.compose;
