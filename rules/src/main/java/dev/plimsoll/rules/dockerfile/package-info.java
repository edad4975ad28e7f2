/** The rules about Dockerfiles, one class each. */
package dev.plimsoll.rules.dockerfile;
