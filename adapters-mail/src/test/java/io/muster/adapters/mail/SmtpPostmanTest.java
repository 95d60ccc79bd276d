package io.muster.adapters.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.muster.adapters.mail.SmtpServer.Encryption;
import io.muster.adapters.mail.SmtpServer.Login;
import io.muster.application.port.out.Postman.Mail;
import io.muster.application.port.out.Postman.Undelivered;
import io.muster.domain.account.EmailAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SmtpPostmanTest {
    private static final String HOST = "127.0.0.1";
    private static final Mail MAIL = new Mail(new EmailAddress("zoe@example.com"), "Grüße 😀",
        "Hello Zoë,\n\nhttps://example.com/password#secret\n");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private final GreenMail server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpPostman postman(int port, Encryption encryption, Optional<Login> login) {
        return new SmtpPostman(new SmtpServer(HOST, port, encryption, login, "Müster <muster@example.com>"), CLOCK);
    }

    private SmtpPostman postman() {
        return postman(server.getSmtp().getPort(), Encryption.NONE, Optional.empty());
    }

    @Test
    void a_mail_arrives_as_it_was_written() throws Exception {
        postman().send(MAIL);

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Grüße 😀");
        assertThat(arrived.getFrom()[0].toString()).contains("muster@example.com");
        assertThat(arrived.getAllRecipients()).extracting(Object::toString).containsExactly("zoe@example.com");
        assertThat(arrived.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo(MAIL.text().strip());
        assertThat(arrived.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(arrived.getSentDate().toInstant()).isEqualTo(CLOCK.instant());
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void signs_in_where_it_must() throws Exception {
        server.setUser("muster@example.com", "muster", "secret");
        postman(server.getSmtp().getPort(), Encryption.NONE, Optional.of(new Login("muster", "secret"))).send(MAIL);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_wrong_password_is_told_without_the_password() {
        server.setUser("muster@example.com", "muster", "secret");
        SmtpPostman postman = postman(server.getSmtp().getPort(), Encryption.NONE, Optional.of(new Login("muster", "hunter2")));
        assertThatThrownBy(() -> postman.send(MAIL)).isInstanceOfSatisfying(Undelivered.class, failure -> {
            assertThat(failure.forGood()).isFalse();
            assertThat(failure).hasMessageContaining("muster.smtp.password").hasMessageNotContaining("hunter2");
        });
    }

    @Test
    void nothing_is_sent_in_the_clear_where_encryption_is_asked_for() {
        for (Encryption encryption : new Encryption[] {Encryption.STARTTLS, Encryption.TLS}) {
            SmtpPostman postman = postman(server.getSmtp().getPort(), encryption, Optional.empty());
            assertThatThrownBy(() -> postman.send(MAIL)).isInstanceOfSatisfying(Undelivered.class,
                failure -> assertThat(failure.forGood()).isFalse());
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_down_is_no_reason_to_give_up() {
        int port = server.getSmtp().getPort();
        server.stop();
        SmtpPostman postman = postman(port, Encryption.NONE, Optional.empty());
        assertThatThrownBy(() -> postman.send(MAIL)).isInstanceOfSatisfying(Undelivered.class, failure -> {
            assertThat(failure.forGood()).isFalse();
            assertThat(failure).hasMessageContaining(HOST + ":" + port).hasMessageNotContaining("zoe");
        });
    }

    @Test
    void an_address_that_the_server_refuses_is_given_up_and_one_that_it_puts_off_is_not() throws Exception {
        for (String answer : new String[] {"550 5.1.1 <zoe@example.com> unknown", "451 4.7.1 greylisted <zoe@example.com>"}) {
            try (ServerSocket refusing = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
                CompletableFuture<Void> talk = CompletableFuture.runAsync(() -> refuse(refusing, answer));
                SmtpPostman postman = postman(refusing.getLocalPort(), Encryption.NONE, Optional.empty());
                assertThatThrownBy(() -> postman.send(MAIL)).isInstanceOfSatisfying(Undelivered.class, failure -> {
                    assertThat(failure.forGood()).isEqualTo(answer.startsWith("5"));
                    assertThat(failure).hasMessageContaining(answer.substring(0, 3)).hasMessageNotContaining("zoe");
                });
                talk.join();
            }
        }
    }

    /** A server that takes no recipient. */
    private static void refuse(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            socket.getOutputStream().write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String reply = line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 fine";
                socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_subject_brings_no_header_of_its_own_and_a_sender_must_be_an_address() {
        assertThatThrownBy(() -> new Mail(MAIL.to(), "Hello\r\nBcc: all@example.com", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmailAddress("zoe@example.com\r\nBcc:all@example.com")).isInstanceOf(IllegalArgumentException.class);
        SmtpServer nowhere = new SmtpServer(HOST, 25, Encryption.NONE, Optional.empty(), "not an address");
        assertThatThrownBy(() -> new SmtpPostman(nowhere, CLOCK)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neither_mails_nor_logins_print_what_is_secret() {
        assertThat(MAIL.toString()).doesNotContain("secret", "zoe");
        assertThat(new Login("muster", "hunter2").toString()).doesNotContain("hunter2");
    }
}
