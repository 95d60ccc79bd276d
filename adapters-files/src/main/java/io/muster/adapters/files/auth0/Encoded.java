package io.muster.adapters.files.auth0;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Bytes as Auth0 writes them: base64, also in its alphabet for URLs, hexadecimal in either case, or a text's UTF-8. */
final class Encoded {
    static final String BASE64 = "base64";
    static final String HEX = "hex";
    static final String UTF8 = "utf8";
    static final List<String> BINARY = List.of(BASE64, HEX);
    static final List<String> ANY = List.of(BASE64, HEX, UTF8);

    private Encoded() {
    }

    /** Empty where the text is not of that encoding. */
    static Optional<byte[]> bytes(String text, String encoding) {
        try {
            return switch (encoding) {
                case BASE64 -> Optional.of(Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
                case HEX -> Optional.of(HexFormat.of().parseHex(text));
                default -> Optional.of(text).filter(StandardCharsets.UTF_8.newEncoder()::canEncode)
                    .map(whole -> whole.getBytes(StandardCharsets.UTF_8));
            };
        } catch (IllegalArgumentException notOfThatEncoding) {
            return Optional.empty();
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
