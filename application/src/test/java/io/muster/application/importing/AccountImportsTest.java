package io.muster.application.importing;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Field;
import io.muster.domain.importing.Decision;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountImportsTest {
    private static final Name FRANCE = new Name("France");
    private final ImportScene scene = new ImportScene();

    private List<AccountImport> told(Caller caller, String userName) {
        return scene.imports.readAccountImports().page(caller, scene.account(userName).id(), PageRequest.first(10)).items();
    }

    /** Somebody who may view all accounts. */
    private static Caller viewing(Authority more) {
        return new Caller(Tenant.DEFAULT, idOf("v"), "v",
            new Authority(Permissions.of(List.of(Permission.ACCOUNTS_VIEW)), more.limited()));
    }

    private static Authority limited(Permission permission) {
        return new Authority(Permissions.NONE, Map.of(permission, Scope.of(List.of(FRANCE))));
    }

    @Test
    void tells_the_newest_first_what_each_import_did() {
        ImportJob made = scene.apply(scene.plan(ImportScene.UPDATE, aRecord("other"), aRecord("jdoe").withEmail("a@x")));
        scene.clock.advance(Duration.ofDays(1));
        ImportJob changed = scene.apply(scene.plan(ImportScene.UPDATE, aRecord("jdoe").with(Field.NICKNAME, "Joe")));
        ImportJob same = scene.apply(scene.plan(ImportScene.UPDATE, aRecord("jdoe").with(Field.NICKNAME, "Joe")));
        assertThat(same.outcome().unchanged()).isEqualTo(1);

        List<AccountImport> told = told(scene.admin, "jdoe");

        assertThat(told).extracting(AccountImport::decision).containsExactly(Decision.Kind.UPDATE, Decision.Kind.CREATE);
        assertThat(told).extracting(AccountImport::finishedAt).containsExactly(changed.finishedAt(), made.finishedAt());
        assertThat(told).extracting(one -> one.report().orElseThrow().job()).containsExactly(changed, made);
        assertThat(told).extracting(one -> one.report().orElseThrow().row())
            .containsExactly(scene.report(changed).get(0), scene.report(made).get(1));
    }

    @Test
    void tells_who_may_not_see_the_import_only_when_it_was_and_by_whom() {
        ImportJob job = scene.apply(scene.plan(ImportScene.UPDATE, aRecord("jdoe")));
        AccountImport little = new AccountImport("admin", job.finishedAt(), Decision.Kind.CREATE, Optional.empty());

        assertThat(told(viewing(Authority.of(Permissions.NONE)), "jdoe")).containsExactly(little);
        assertThat(told(viewing(limited(Permission.ACCOUNTS_IMPORT)), "jdoe")).containsExactly(little);
    }

    @Test
    void knows_nothing_of_accounts_beyond_the_caller() {
        scene.given(Definition.group(FRANCE, null, Optional.empty()));
        scene.given(anAccount("near").inGroups("France"), anAccount("far"));
        Caller near = new Caller(Tenant.DEFAULT, idOf("n"), "n", limited(Permission.ACCOUNTS_VIEW));

        assertThat(told(near, "near")).isEmpty();
        assertThatThrownBy(() -> told(near, "far"))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> told(new Caller(Tenant.DEFAULT, idOf("n"), "n", limited(Permission.ACCOUNTS_IMPORT)), "near"))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }
}
