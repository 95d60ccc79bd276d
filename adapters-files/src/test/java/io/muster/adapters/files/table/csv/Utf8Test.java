package io.muster.adapters.files.table.csv;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class Utf8Test {
    /** The bytes around all bounds of RFC 3629 §4. */
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> bounds = Arbitraries.of(0, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
            0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF).map(Integer::byteValue);
        return bounds.array(byte[].class).ofMaxSize(6);
    }

    @Property(tries = 20_000)
    void what_the_decoder_takes_is_utf_8(@ForAll("bytes") byte[] bytes) throws IOException {
        assertThat(Utf8.begins(new ByteArrayInputStream(bytes), Long.MAX_VALUE)).isEqualTo(decodes(bytes));
    }

    @Property
    void every_text_is_utf_8_and_so_is_its_beginning(@ForAll String text) throws IOException {
        byte[] bytes = text.replaceAll("\\p{Cs}", "😀").getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i <= bytes.length; i++) {
            assertThat(Utf8.begins(new ByteArrayInputStream(bytes, 0, i), i)).isTrue();
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
