package io.muster.adapters.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.testing.FakeRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

class VisitorTest {
    @Test
    void comes_from_where_the_connection_comes_from_whatever_headers_say() {
        assertThat(visitor("192.0.2.7", Optional.empty(), "198.51.100.1").origin().address()).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"198.51.100.1|198.51.100.1", "evil, 198.51.100.1|198.51.100.1",
        "198.51.100.1, 203.0.113.9|203.0.113.9",
        "2001:DB8::1|2001:db8:0:0:0:0:0:1", "::ffff:198.51.100.1|198.51.100.1"})
    void behind_a_proxy_it_is_the_last_address_of_the_header(String header, String address) {
        assertThat(visitor("10.0.0.1", Optional.of("X-Forwarded-For"), header).origin().address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.com", "1.2.3", "999.1.1.1", ":", "::g", "unknown", "\"[2001:db8::1]\""})
    void what_is_no_address_is_unknown_and_nobody_is_asked_about_it(String header) {
        assertThat(visitor("10.0.0.1", Optional.of("X-Forwarded-For"), header).origin().address()).isEmpty();
    }

    @Test
    void shortens_what_a_client_calls_itself() {
        String agent = visitor("192.0.2.7", Optional.empty(), "").origin().agent();

        assertThat(agent).hasSize(120).startsWith("Browser");
    }

    @ParameterizedTest
    @CsvSource({"https://m.example.com,true,https://m.example.com/api",
        "HTTPS://m.example.com/muster/,true,HTTPS://m.example.com/muster/api",
        "http://127.0.0.1:8080/,false,http://127.0.0.1:8080/api"})
    void knows_how_browsers_reach_muster(String home, boolean secure, String api) {
        Visitor visitor = new Visitor(FakeRequest.from("192.0.2.7", Map.of()), Optional.empty(), home);

        assertThat(visitor.secure()).isEqualTo(secure);
        assertThat(visitor.at("api")).isEqualTo(URI.create(api));
    }

    private static Visitor visitor(String address, Optional<String> header, String value) {
        Map<String, String> headers = Map.of("X-Forwarded-For", value, "User-Agent", "Browser\n" + "x".repeat(500));
        return new Visitor(FakeRequest.from(address, headers), header, "http://127.0.0.1:8080/");
    }
}
