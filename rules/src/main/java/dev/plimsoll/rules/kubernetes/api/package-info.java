/** Rules about API versions that go away. */
package dev.plimsoll.rules.kubernetes.api;
