/** What templates may call besides Go's own functions: Sprig's library and Helm's additions. */
package dev.plimsoll.helm.function;
