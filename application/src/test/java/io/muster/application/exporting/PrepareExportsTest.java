package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.files.FileBeginning;
import io.muster.application.port.in.PrepareExports;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.ColumnValue;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import static io.muster.application.exporting.ExportScene.holding;
import static io.muster.application.exporting.ExportScene.refusal;
import static io.muster.application.exporting.ExportScene.request;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;

class PrepareExportsTest {
    private final ExportScene scene = new ExportScene();
    private final PrepareExports prepare = scene.useCases.prepareExports();
    private final Caller exporter = holding("e", Permission.ACCOUNTS_EXPORT);

    private static List<String> lines(FileBeginning file) {
        return file.rows().stream().map(row -> ((ColumnValue.Text) row.get(0)).text()).toList();
    }

    private static ExportRequest withHashes(ExportRequest plain) {
        return new ExportRequest(plain.format(), plain.layout(), plain.selection(), plain.columns(), plain.sort(), true, Optional.empty());
    }

    @Test
    void counts_and_shows_whom_the_export_would_have() {
        scene.given(anAccount("on"), anAccount("off").disabled());

        assertThat(prepare.count(exporter, request("lines"))).isEqualTo(1);
        assertThat(lines(prepare.preview(exporter, request("lines")).beginning())).containsExactly("on");
    }

    @Test
    void shows_ten_of_all_in_their_order_with_what_the_file_has_no_room_for() {
        scene.given(IntStream.range(0, 25).mapToObj(i -> anAccount(String.format("user%02d", i))).toArray(AccountBuilder[]::new));
        ExportRequest plain = request("lines");
        ExportRequest backwards = new ExportRequest(plain.format(), plain.layout(), plain.selection(), List.of(),
            SortKey.parse("-userName"), false, Optional.empty());

        ExportPreview preview = prepare.preview(exporter, backwards);

        assertThat(preview.total()).isEqualTo(25);
        assertThat(lines(preview.beginning())).hasSize(10).startsWith("user24", "user23");
        assertThat(preview.warnings()).isEqualTo(LineSink.LOSSES);
    }

    @Test
    void counts_and_shows_what_a_layout_lists_in_the_place_of_accounts() {
        scene.given(anAccount("a"));
        IntStream.range(0, 12).forEach(i -> scene.store.references()
            .add(Tenant.DEFAULT, Definition.team(new Name("team" + (char) ('a' + i)), Optional.empty())));

        assertThat(prepare.count(exporter, request("teams"))).isEqualTo(12);
        ExportPreview preview = prepare.preview(exporter, request("teams"));
        assertThat(preview.total()).isEqualTo(12);
        assertThat(lines(preview.beginning())).hasSize(10).startsWith("TEAM teama");
    }

    @Test
    void sees_only_whom_the_caller_may_export() {
        List.of("France", "Germany").forEach(name ->
            scene.store.references().add(Tenant.DEFAULT, Definition.group(new Name(name), null, Optional.empty())));
        scene.given(anAccount("paul").inMainGroup("France"), anAccount("fritz").inMainGroup("Germany"));
        Caller limited = holding(new Authority(Permissions.NONE,
            Map.of(Permission.ACCOUNTS_EXPORT, Scope.of(List.of(new Name("France"))))));

        assertThat(prepare.count(limited, request("lines"))).isEqualTo(1);
        assertThat(lines(prepare.preview(limited, request("lines")).beginning())).containsExactly("paul", "GROUP France");
    }

    @Test
    void asks_for_the_permissions_of_the_export_and_shows_no_hash_even_then() {
        scene.given(anAccount("a"));
        Caller all = new Caller(Tenant.DEFAULT, idOf("admin"), "admin", Permissions.ALL);
        Caller viewer = holding("v", Permission.ACCOUNTS_VIEW);

        assertThat(refusal(() -> prepare.preview(exporter, withHashes(request("lines")))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> prepare.count(exporter, withHashes(request("lines")))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> prepare.preview(viewer, request("lines"))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> prepare.count(viewer, request("lines"))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> prepare.columns(viewer)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(prepare.preview(all, withHashes(request("lines"))).beginning().columns()).containsExactly("line");
    }

    @Test
    void refuses_what_the_export_would() {
        ExportRequest elsewhere = new ExportRequest("lines", "lines", Selection.everybody(new Name("nowhere")), List.of(),
            SortKey.BY_USER_NAME, false, Optional.empty());

        assertThat(refusal(() -> prepare.preview(exporter, request("poems"))).code()).isEqualTo("layout.unknown");
        assertThat(refusal(() -> prepare.count(exporter, request("poems"))).code()).isEqualTo("layout.unknown");
        assertThat(refusal(() -> prepare.preview(exporter, elsewhere)).code()).isEqualTo("connection.unknown");
        assertThat(refusal(() -> prepare.count(exporter, elsewhere)).code()).isEqualTo("connection.unknown");
        assertThat(refusal(() -> prepare.preview(exporter, request("lines", new Column("a", "userName")))).code())
            .isEqualTo("columns.unsupported");
    }

    @Test
    void counts_for_any_format_and_in_any_connection() {
        scene.given(anAccount("a"));
        ExportRequest plain = request("lines");

        assertThat(prepare.count(exporter, new ExportRequest("", "lines", new Selection(Connection.LOCAL, Optional.empty(),
            Set.of(idOf("b")), false), List.of(), plain.sort(), false, Optional.empty()))).isZero();
    }

    @Test
    void offers_columns() {
        assertThat(prepare.columns(exporter).defaults()).startsWith(new Column("userName", "userName")).hasSize(24);
        assertThat(prepare.columns(exporter).choices()).hasSize(1);
    }
}
