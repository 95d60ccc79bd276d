package io.muster.adapters.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

class HangUpsTest {
    private static final InputStream BROKEN = new InputStream() {
        @Override
        public int read() throws IOException {
            throw new EOFException();
        }
    };

    @Test
    void tells_that_the_client_has_gone_however_the_body_is_read() {
        InputStream body = HangUps.told(BROKEN);

        assertThatExceptionOfType(ClientGone.class).isThrownBy(body::read).withCauseInstanceOf(EOFException.class);
        assertThatExceptionOfType(ClientGone.class).isThrownBy(body::readAllBytes);
    }

    @Test
    void leaves_a_body_that_comes_as_it_is() throws IOException {
        byte[] bytes = "a whole body".getBytes(StandardCharsets.UTF_8);

        assertThat(HangUps.told(new ByteArrayInputStream(bytes)).readAllBytes()).isEqualTo(bytes);
    }
}
