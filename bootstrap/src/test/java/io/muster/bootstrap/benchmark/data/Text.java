package io.muster.bootstrap.benchmark.data;

import java.util.List;
import java.util.stream.Collectors;

/** JSON of texts that need no escapes: the pools hold none that would. */
final class Text {
    private Text() {
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }

    static String list(List<String> texts) {
        return texts.stream().map(Text::quoted).collect(Collectors.joining(",", "[", "]"));
    }
}
