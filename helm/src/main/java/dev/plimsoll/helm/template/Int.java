package dev.plimsoll.helm.template;

/** A Go integer of any kind; unsigned 64-bit values are held in two's complement. */
public record Int(Kind kind, long value) {
  /** Go's integer kinds. */
  public enum Kind {
    INT("int", true),
    INT8("int8", true),
    INT16("int16", true),
    INT32("int32", true),
    INT64("int64", true),
    UINT("uint", false),
    UINT8("uint8", false),
    UINT16("uint16", false),
    UINT32("uint32", false),
    UINT64("uint64", false);

    private final String text;
    private final boolean signed;

    Kind(String text, boolean signed) {
      this.text = text;
      this.signed = signed;
    }

    /** The name Go gives it. */
    public String text() {
      return text;
    }

    public boolean isSigned() {
      return signed;
    }
  }

  private static final Int[] SMALL = small();

  /** A Go {@code int}: what literals, {@code len} and {@code int} give. */
  public static Int of(long value) {
    return value >= 0 && value < SMALL.length ? SMALL[(int) value] : new Int(Kind.INT, value);
  }

  /** A Go {@code int64}: what Sprig's arithmetic gives. */
  public static Int int64(long value) {
    return new Int(Kind.INT64, value);
  }

  public boolean isSigned() {
    return kind.signed;
  }

  /** The value as a float64, right for large unsigned values too. */
  public double toDouble() {
    return kind.signed || value >= 0 ? value : (value >>> 1) * 2.0 + (value & 1);
  }

  /** The decimal digits. */
  @Override
  public String toString() {
    return kind.signed ? Long.toString(value) : Long.toUnsignedString(value);
  }

  private static Int[] small() {
    Int[] made = new Int[256];
    for (int i = 0; i < made.length; i++) {
      made[i] = new Int(Kind.INT, i);
    }
    return made;
  }
}
