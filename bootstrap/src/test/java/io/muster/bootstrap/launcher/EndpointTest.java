package io.muster.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class EndpointTest {

    private final InetAddress loopback = InetAddress.getLoopbackAddress();

    @Test
    void picks_a_free_port_for_0() throws BadConfiguration {
        assertThat(Endpoint.claim(loopback, 0).port()).isPositive();
    }

    @Test
    void refuses_a_port_that_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, loopback)) {
            assertThatExceptionOfType(BadConfiguration.class)
                    .isThrownBy(() -> Endpoint.claim(loopback, taken.getLocalPort()))
                    .withMessageStartingWith("muster.http.port: cannot listen on 127.0.0.1 port " + taken.getLocalPort());
        }
    }

    @Test
    void refuses_an_address_of_another_machine() throws IOException {
        InetAddress elsewhere = InetAddress.getByName("203.0.113.1");
        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(() -> Endpoint.claim(elsewhere, 0))
                .withMessageStartingWith("muster.http.host: 203.0.113.1 is not an address of this machine");
    }

    @Test
    void writes_an_address_that_a_browser_on_this_machine_opens() throws IOException {
        assertThat(new Endpoint(loopback, 80).local("")).hasToString("http://127.0.0.1:80/");
        assertThat(new Endpoint(InetAddress.getByName("0.0.0.0"), 80).local("health")).hasToString("http://127.0.0.1:80/health");
        assertThat(new Endpoint(InetAddress.getByName("::1"), 80).local("")).hasToString("http://[0:0:0:0:0:0:0:1]:80/");
    }
}
