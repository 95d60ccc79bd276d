package io.muster.adapters.cli.api;

import io.muster.adapters.cli.shell.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessTest {
    @ParameterizedTest
    @ValueSource(strings = {"muster.example.com", "ftp://x/", "https://", "https://ann:hush@x/", "https://x/?token=hush", "not an address"})
    void what_is_no_address_is_refused_without_being_repeated(String text) {
        assertThatThrownBy(() -> Access.server(text)).isInstanceOf(Failure.class).message().doesNotContain("hush");
    }

    @Test
    void paths_are_behind_the_address_whatever_its_end() {
        assertThat(Access.byToken(Access.server("https://x/muster//"), "t").at("accounts")).hasToString("https://x/muster/api/v1/accounts");
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:8080/,false", "http://localhost/,false", "https://x.example.com/,false", "http://x.example.com/,true"})
    void others_can_read_what_goes_over_http_to_another_machine(String server, boolean open) {
        assertThat(Access.byToken(Access.server(server), "t").isOpen()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"attachment; filename=\"a.csv\"; filename*=UTF-8''Zo%C3%AB+1.csv|Zoë+1.csv",
        "attachment; filename=\"../../etc/x\"|x",
        "attachment; filename=\"..\\..\\.profile\"|profile", "inline|''"})
    void a_file_name_has_no_way_out_of_its_folder(String disposition, String name) {
        assertThat(FileName.of(disposition)).isEqualTo(name);
    }

    @Test
    void a_token_that_is_none_is_refused_in_words_that_do_not_repeat_it() {
        for (String token : new String[] {"", "two\nlines", "a blank", "\u20ac"}) {
            assertThatThrownBy(() -> Access.byToken(Access.server("https://muster.example.com"), token)).as(token)
                .isInstanceOf(Failure.class).message().contains("The token has characters").doesNotContain("lines", "\u20ac");
        }
    }
}
