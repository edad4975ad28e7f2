/** Texts and places in them. */
package dev.plimsoll.source;
