package io.muster.adapters.security;

import io.muster.domain.account.NormalForm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that are used most; the file's head says where they are from. */
final class CommonPasswords {
    private static final String FILE = "common-passwords.txt";
    private static final String COMMENT = "#";

    private CommonPasswords() {
    }

    /** In normal form. */
    static Set<String> read() {
        try (InputStream file = CommonPasswords.class.getResourceAsStream(FILE);
             BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith(COMMENT)).map(NormalForm::of).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
