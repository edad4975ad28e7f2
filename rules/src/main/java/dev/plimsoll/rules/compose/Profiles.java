package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import java.util.Collections;
import java.util.List;

/** Which services run together. */
final class Profiles {
  private Profiles() {}

  /** Whether both run at once without profiles of different names being switched on together. */
  static boolean canMeet(Service one, Service other) {
    List<String> mine = one.profiles();
    List<String> theirs = other.profiles();
    return mine.isEmpty() || theirs.isEmpty() || !Collections.disjoint(mine, theirs);
  }

  /** Whether {@code needed} is off when {@code user} is on by any one of its profiles. */
  static boolean leavesOut(Service user, Service needed) {
    List<String> theirs = needed.profiles();
    return !theirs.isEmpty() && Collections.disjoint(user.profiles(), theirs);
  }
}
