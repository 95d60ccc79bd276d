package io.muster.adapters.files.auth0;

import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableFormat;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.Dialect;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.domain.access.Definition;
import io.muster.domain.account.Account;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Users of Auth0 in a table, which Auth0 exports and does not import. */
final class Auth0Table implements Layout.Writer {
    static final String FORMAT = "csv";
    private static final int WIDTH = 20;

    private final TableWriter table;
    private final boolean credentials;

    private Auth0Table(TableWriter table, boolean credentials) {
        this.table = table;
        this.credentials = credentials;
    }

    static Layout.Writer write(TableFormat format, OutputStream out, ExportShape shape) throws IOException {
        List<TableSheet.Column> columns = Auth0User.KEYS.stream().map(key -> new TableSheet.Column(key, WIDTH, "", List.of())).toList();
        TableSheet sheet = new TableSheet("Users", columns, Optional.empty());
        return new Auth0Table(format.create(out, sheet, Dialect.UNSTATED), shape.credentials());
    }

    @Override
    public void write(Account account) throws IOException {
        table.row(Auth0User.cells(account, credentials).stream().<CellValue>map(CellValue.Text::new).toList(), List.of());
    }

    @Override
    public void finish(List<Definition> definitions) throws IOException {
        table.finish();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
