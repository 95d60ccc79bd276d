package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** That the console says the same in all its languages, and has words for all that it wants to say. */
@InChromium
class TextsIT {
    private static final Path SOURCES = Path.of("..", "adapters-web", "src", "main", "resources", "META-INF", "resources", "console");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    /** {@code t('teams.add')}, {@code t(some ? 'teams.add' : 'teams.edit')} and {@code title: 'teams.title'}. */
    private static final Pattern SAID = Pattern.compile("(?:\\bt\\((?:[^()']*\\?\\s*'[\\w.:-]+'\\s*:\\s*)?|title: )'([\\w.:-]+)'");
    /** {@code t(`connections.${name}`)}, of which the beginning stands fast. */
    private static final Pattern COMPOSED = Pattern.compile("\\b(?:t|hasText)\\(`([\\w.-]+)\\.\\$\\{");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Set<String> FORMS = Set.of("one", "other");

    @Test
    void both_languages_have_the_same_texts_with_the_same_places_and_forms(Console console) {
        Page page = console.open("profile");
        Map<String, String> english = texts(page, "en");
        Map<String, String> german = texts(page, "de");

        assertThat(german.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(english).hasSizeGreaterThan(200).allSatisfy((key, text) ->
            assertThat(places(german.get(key))).as(key + ": " + german.get(key)).isEqualTo(places(text)));
        assertThat(german).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank().isEqualTo(text.strip()));
    }

    @Test
    void a_text_with_forms_has_both_and_they_go_by_a_number(Console console) {
        Map<String, String> english = texts(console.open("profile"), "en");

        english.keySet().stream().filter(key -> key.endsWith(".one")).forEach(key ->
            assertThat(english).containsKey(key.replaceAll("one$", "other")));
    }

    @Test
    void every_text_that_the_sources_ask_for_is_there(Console console) throws IOException {
        Map<String, String> english = texts(console.open("profile"), "en");
        Set<String> known = new TreeSet<>(english.keySet());
        english.keySet().forEach(key -> {
            String last = key.substring(key.lastIndexOf('.') + 1);
            if (FORMS.contains(last)) {
                known.add(key.substring(0, key.length() - last.length() - 1));
            }
        });
        Set<String> asked = asked(SAID);

        assertThat(asked).hasSizeGreaterThan(100);
        asked.removeAll(known);
        assertThat(asked).as("texts that are not there").isEmpty();
        assertThat(asked(COMPOSED)).isNotEmpty().allSatisfy(beginning ->
            assertThat(known).as(beginning).anyMatch(key -> key.startsWith(beginning + ".")));
    }

    private static Set<String> asked(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".js") && !file.startsWith(SOURCES.resolve("texts")))
                .map(file -> COMMENT.matcher(read(file)).replaceAll("")).flatMap(source -> pattern.matcher(source).results())
                .map(TextsIT::key).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String key(MatchResult found) {
        return found.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the browser has them: by their whole keys. */
    private static Map<String, String> texts(Page page, String language) {
        Object texts = page.evaluate("""
            async language => (await import(new URL(`texts/${language}.js`, document.querySelector('link[rel=icon]').href))).default
            """, language);
        Map<String, String> flat = new TreeMap<>();
        flatten("", texts, flat);
        return flat;
    }

    private static void flatten(String key, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> parts) {
            parts.forEach((part, of) -> flatten(key.isEmpty() ? part.toString() : key + "." + part, of, into));
        } else {
            into.put(key, value.toString());
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
    }
}
