/** Rules about Compose files. */
package dev.plimsoll.rules.compose;
