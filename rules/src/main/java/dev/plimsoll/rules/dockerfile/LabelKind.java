package dev.plimsoll.rules.dockerfile;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of values that labels have. */
final class LabelKind {
  private static final Map<String, Predicate<String>> KINDS = Map.of(
      "text", value -> true,
      "url", LabelKind::isUrl,
      "rfc3339", LabelKind::isDate,
      "semver", Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?").asMatchPredicate(),
      "hash", Pattern.compile("[0-9a-f]{7}|[0-9a-f]{40}").asMatchPredicate(),
      "email", Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+").asMatchPredicate(),
      "spdx", LabelKind::isLicence);
  private static final Pattern LICENCE = Pattern.compile("LicenseRef-[A-Za-z0-9.-]+|(" + String.join("|", "0BSD", "AFL-[0-9.]+", "AGPL-[0-9.]+(-only|-or-later)?",
      "Apache-[0-9.]+", "APSL-[0-9.]+", "Artistic-[0-9.]+(-Perl|-cl8)?", "BlueOak-1.0.0", "BSD-[0-9]-Clause(-[A-Za-z0-9-]+)?", "BSL-1.0", "BUSL-1.1", "CC0-1.0",
      "CC-(BY|PDDC)[A-Z0-9.-]*", "CDDL-[0-9.]+", "CECILL-[0-9.]+", "CPL-1.0", "ECL-[0-9.]+", "EPL-[0-9.]+", "EUPL-[0-9.]+", "GFDL-[0-9.]+(-[a-z-]+)?",
      "GPL-[0-9.]+(-only|-or-later|\\\\+)?", "IPL-1.0", "ISC", "LGPL-[0-9.]+(-only|-or-later|\\\\+)?", "LPPL-[0-9.]+c?", "MIT(-[0-9A-Za-z]+)?", "MPL-[0-9.]+",
      "MS-(PL|RL)", "MulanPSL-[0-9.]+", "NCSA", "OFL-[0-9.]+", "OpenSSL", "OSL-[0-9.]+", "PHP-3.01?", "PostgreSQL", "PSF-2.0", "Python-2.0(.1)?", "QPL-1.0", "Ruby",
      "SSPL-1.0", "Unicode-(3.0|DFS-201[56])", "Unlicense", "UPL-1.0", "Vim", "W3C", "WTFPL", "X11", "Zlib", "ZPL-[0-9.]+").replace("-1.0|", "-1\\.0|") + ")\\+?");

  private LabelKind() {}

  /** The test of a kind; one that is not known takes every value. */
  static Predicate<String> of(String kind) {
    return KINDS.getOrDefault(kind, value -> true);
  }

  private static boolean isUrl(String value) {
    try {
      URI uri = new URI(value);
      return uri.getScheme() != null && (uri.getHost() != null || !uri.getScheme().matches("https?"));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isDate(String value) {
    try {
      return OffsetDateTime.parse(value.replace(' ', 'T').toUpperCase(Locale.ROOT)).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** A licence's identifier, or an expression of them. */
  private static boolean isLicence(String value) {
    for (String part : value.replaceAll("[()]", " ").strip().split("\\s+(AND|OR)\\s+")) {
      if (!LICENCE.matcher(part.replaceFirst("\\s+WITH\\s+\\S+$", "").strip()).matches()) {
        return false;
      }
    }
    return true;
  }
}
