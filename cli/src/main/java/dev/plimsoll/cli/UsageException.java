package dev.plimsoll.cli;

/** Arguments that do not go together: exit 2, with the message for the user. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
