/** Finds input, runs rules over it, and makes a report of what they found. */
package dev.plimsoll.engine;
