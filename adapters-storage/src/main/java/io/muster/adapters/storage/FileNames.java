package io.muster.adapters.storage;

import java.util.regex.Pattern;

/** What files are called, so that no name leads out of its folder. */
final class FileNames {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    private FileNames() {
    }

    static String checked(String fileName) {
        if (!SAFE.matcher(fileName).matches()) {
            throw new IllegalArgumentException("'" + fileName + "' is no name of a file that is taken to a target");
        }
        return fileName;
    }
}
