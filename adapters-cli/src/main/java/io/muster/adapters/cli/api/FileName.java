package io.muster.adapters.cli.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name in a {@code Content-Disposition} (RFC 6266), without any way out of the folder that it is written into. */
final class FileName {
    private static final Pattern EXTENDED = Pattern.compile("(?i)filename\\*=UTF-8''([^;\\s]+)");
    private static final Pattern PLAIN = Pattern.compile("(?i)filename=\"([^\"]*)\"");

    private FileName() {
    }

    /** @return empty where there is none */
    static String of(String disposition) {
        Matcher extended = EXTENDED.matcher(disposition);
        if (extended.find()) {
            return inside(URLDecoder.decode(extended.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        Matcher plain = PLAIN.matcher(disposition);
        return plain.find() ? inside(plain.group(1)) : "";
    }

    private static String inside(String name) {
        return name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}:]", "_").replaceAll("^[.]+", "");
    }
}
