/** Rules about volumes, their mounts, and claims to storage. */
package dev.plimsoll.rules.kubernetes.storage;
