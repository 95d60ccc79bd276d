package io.muster.domain.exporting;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class CodePointsTest {
    private static final List<String> TEXTS = List.of("", "a", "ab", "b", "\u00e9", "\uffff", "\ue000", "\ud83d\ude00", "a\ud83d\ude00",
        "a\uffff", "\ud83d\ude00a", "\ud83d\ude01", "\ud800\udc00", "\ud7ff", "B");

    @Test
    void are_in_the_order_of_their_utf_8() {
        for (String one : TEXTS) {
            for (String other : TEXTS) {
                int expected = Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

                assertThat(Integer.signum(CodePoints.ORDER.compare(one, other))).as(one + " and " + other)
                    .isEqualTo(Integer.signum(expected));
            }
        }
    }

    @Test
    void beyond_the_basic_plane_comes_after_all_of_it() {
        assertThat(Stream.of("\ud83d\ude00", "\uffff", "z").sorted(CodePoints.ORDER)).containsExactly("z", "\uffff", "\ud83d\ude00");
    }
}
