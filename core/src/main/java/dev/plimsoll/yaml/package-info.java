/** YAML (and so JSON) as a tree in which each node knows where it is written. */
package dev.plimsoll.yaml;
