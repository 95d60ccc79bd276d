package io.muster.adapters.files.table.workbook;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

class NumberFormatPropertiesTest {
    private static final int CUSTOM = 164;

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of("0", "00", "#", "?", ",", ".", " ", "\"", "\\", "_", "*", "[", "]", "<=", "9", "Red", "$-407", "€",
            ";", "@", "%", "E+", "e", "y", "m", "d", "h", "s", "AM/PM", "General", "/", "-", "+", "(", ")", ":", "年", "[h]", "[Red]",
            "[<=999]", "text").list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    @Property(tries = 5_000)
    void whatever_the_format_a_number_is_read_or_flawed(@ForAll("codes") String code,
        @ForAll @LongRange(min = -5, max = 99_999) long number) {
        NumberFormat format = NumberFormat.of(CUSTOM, code);

        assertThat(format.show(String.valueOf(number), false).text()).isNotEmpty();
        assertThat(format.show(number + ".5", true).text()).isNotEmpty();
    }

    @Property
    void leading_zeros_that_are_shown_are_read(@ForAll @LongRange(max = 999_999_999_999_999L) long number,
        @ForAll @IntRange(min = 2, max = 15) int places) {
        String shown = String.format("%0" + places + "d", number);

        assertThat(NumberFormat.of(CUSTOM, "0".repeat(places)).show(String.valueOf(number), false).text()).isEqualTo(shown);
    }
}
