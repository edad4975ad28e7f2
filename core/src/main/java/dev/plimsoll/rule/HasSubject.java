package dev.plimsoll.rule;

/** Something a finding can be about. */
public interface HasSubject {
  Subject subject();
}
