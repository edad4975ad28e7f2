/** The Dockerfile language as BuildKit reads it. */
package dev.plimsoll.dockerfile;
