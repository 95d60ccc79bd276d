package io.muster.adapters.security;

import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.signin.SignInUseCases;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Credential;
import io.muster.domain.account.UserName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A hash of another system lasts until its owner signs in. */
class SignInWithAnyHashTest {
    private static final Name DEFAULT = Tenant.DEFAULT.name();

    private final InMemoryStore store = new InMemoryStore();
    private final PasswordHashing hashing = Passwords.hashing();
    private final SignIn signIn = new SignInUseCases(store, hashing, new InMemoryDirectory(), new SteppingClock()).signIn();

    @ParameterizedTest
    @ValueSource(strings = {
        "$md5$c2FsdA$Z6Hgm7H4P1AH3BGcFNZjqg",
        "$sha1$s=suffix$bFOTSQ$pKqkNr1tq3wtQqk+UcPyA3HnA2M",
        "$md4$e=utf16le$$iEb36u6PsRetBr3YMLdYbA",
        "$pbkdf2-sha1$i=4096,l=20$c2FsdA$SwB5AbdlSJq+rUnZJvch0GWkKcE",
        "$scrypt$ln=10,r=8,p=16$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWIurzDZLiKjiG/xCSedmDDaxyevuUqD7m2DYMvfoswGQA",
        "$argon2i$m=256,t=2,p=1$c29tZXNhbHQ$/U3YPXYsSb3q9XxHvc0MLxur+GP960kN9j7emXX8zwY"})
    void the_sign_in_that_verifies_it_replaces_it(String phc) {
        store.tenants().ensure(Tenant.DEFAULT);
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(anAccount("moved").withCredential(phc).build())));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> signIn.withPassword(DEFAULT, "moved", new PlainPassword("guess")));
        assertThat(stored().phc()).isEqualTo(phc);

        signIn.withPassword(DEFAULT, "moved", new PlainPassword("password"));
        assertThat(hashing.outdated(stored())).isFalse();

        signIn.withPassword(DEFAULT, "moved", new PlainPassword("password"));
    }

    private Credential stored() {
        return store.accounts().withUserName(Tenant.DEFAULT, Connection.LOCAL, new UserName("moved")).orElseThrow()
            .credential().orElseThrow();
    }
}
