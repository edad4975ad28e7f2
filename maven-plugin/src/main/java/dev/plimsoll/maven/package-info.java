/** The Maven plugin: it reads parameters, asks the engine and tells Maven what came of it. */
package dev.plimsoll.maven;
