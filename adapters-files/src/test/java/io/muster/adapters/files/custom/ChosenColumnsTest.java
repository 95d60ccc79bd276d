package io.muster.adapters.files.custom;

import io.muster.adapters.files.AccountFiles;
import io.muster.application.port.out.AccountSink.AccountWriter;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.application.port.out.ColumnExpressions.ComputedColumns;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.exporting.ColumnValue;
import io.muster.domain.exporting.ColumnValue.Failed;
import io.muster.domain.exporting.ColumnValue.Flag;
import io.muster.domain.exporting.ColumnValue.Items;
import io.muster.domain.exporting.ColumnValue.Members;
import io.muster.domain.exporting.ColumnValue.Number;
import io.muster.domain.exporting.ColumnValue.Text;
import io.muster.domain.exporting.ColumnValue.Time;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

class ChosenColumnsTest {
    private static final Map<String, ColumnValue> ONE_OF_EACH = new LinkedHashMap<>();

    static {
        ONE_OF_EACH.put("Text", new Text("Zoë, \"Z\""));
        ONE_OF_EACH.put("Formula", new Text("=1+1"));
        ONE_OF_EACH.put("Number", new Number(new BigDecimal("-12.50")));
        ONE_OF_EACH.put("Long number", new Number(new BigDecimal("12345678901234567890")));
        ONE_OF_EACH.put("Flag", new Flag(true));
        ONE_OF_EACH.put("Time", new Time(Instant.parse("2024-02-29T22:30:15.5Z")));
        ONE_OF_EACH.put("List", new Items(List.of(new Text("a"), new Number(BigDecimal.ONE))));
        ONE_OF_EACH.put("Objects", new Items(List.of(new Members("{\"a\":[1]}"), new Text("b"))));
        ONE_OF_EACH.put("Object", new Members("{\"city\":\"Berlin\"}"));
        ONE_OF_EACH.put("Nothing", ColumnValue.NOTHING);
    }

    private final List<Loss> losses = new ArrayList<>();

    private byte[] written(String format, Map<String, ColumnValue> row) {
        return written(format, row, anAccount("ann").build(), anAccount("bob").build());
    }

    private byte[] written(String format, Map<String, ColumnValue> row, Account... accounts) {
        ComputedColumns columns = new ComputedColumns() {
            @Override
            public List<String> names() {
                return List.copyOf(row.keySet());
            }

            @Override
            public List<ColumnValue> values(Account account) {
                return List.copyOf(row.values());
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportShape shape = new ExportShape(format, "custom", Tenant.DEFAULT, Instant.EPOCH, false, Map.of(), Optional.of(columns));
        try (AccountWriter writer = AccountFiles.accountSink().open(out, shape)) {
            writer.write(List.of(accounts));
            writer.finish(List.of());
            losses.addAll(writer.losses());
        }
        return out.toByteArray();
    }

    private String text(String format, Map<String, ColumnValue> row) {
        return new String(written(format, row, anAccount("ann").build()), StandardCharsets.UTF_8);
    }

    @Test
    void are_the_columns_of_csv() {
        assertThat(text("csv", ONE_OF_EACH)).isEqualTo("""
            Text,Formula,Number,Long number,Flag,Time,List,Objects,Object,Nothing\r
            "Zoë, ""Z""\","'=1+1","-12.50",12345678901234567890,true,2024-02-29T22:30:15.500Z,"a, 1",\
            "[{""a"":[1]},""b""]","{""city"":""Berlin""}",\r
            """);
        assertThat(losses).isEmpty();
    }

    @Test
    void are_the_keys_of_json_objects() {
        assertThat(text("ndjson", ONE_OF_EACH)).isEqualTo("{\"Text\":\"Zoë, \\\"Z\\\"\",\"Formula\":\"=1+1\",\"Number\":-12.50,"
            + "\"Long number\":12345678901234567890,\"Flag\":true,\"Time\":\"2024-02-29T22:30:15.500Z\",\"List\":[\"a\",1],"
            + "\"Objects\":[{\"a\":[1]},\"b\"],\"Object\":{\"city\":\"Berlin\"},\"Nothing\":null}\n");
    }

    @Test
    void are_cells_of_their_kinds_in_workbooks() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written("xlsx", ONE_OF_EACH)))) {
            Row header = book.getSheetAt(0).getRow(0);
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(header.getCell(3).getStringCellValue()).isEqualTo("Long number");
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(-12.5);
            // A sheet's number would be another.
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("12345678901234567890");
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("true");
            assertThat(row.getCell(5).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.parse("2024-02-29T22:30:15.5"));
            assertThat(row.getCell(5).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm:ss");
            assertThat(row.getCell(6).getStringCellValue()).isEqualTo("a, 1");
            assertThat(row.getCell(9)).isNull();
        }
    }

    @Test
    void leave_a_cell_empty_that_failed_and_tell_of_it_once_with_the_first_row() {
        Map<String, ColumnValue> row = Map.of("Full name", new Failed("uses a value that is missing; it was left empty"));

        assertThat(new String(written("csv", row), StandardCharsets.UTF_8)).isEqualTo("Full name\r\n\r\n\r\n");
        assertThat(losses).containsExactly(new Loss("Full name", "uses a value that is missing; it was left empty", 2, "ann"));

        losses.clear();
        assertThat(new String(written("json", row), StandardCharsets.UTF_8)).containsPattern("\"Full name\" ?: ?null");
        assertThat(losses).containsExactly(new Loss("Full name", "uses a value that is missing; it was left empty", 2, "ann"));
    }

    @Test
    void leave_a_list_empty_whose_items_a_comma_would_mix_up() {
        assertThat(text("csv", Map.of("Teams", new Items(List.of(new Text("Ops, north")))))).isEqualTo("Teams\r\n\r\n");
        assertThat(losses).singleElement().satisfies(loss -> assertThat(loss.path()).isEqualTo("Teams"));
    }

    @Test
    void may_have_headers_that_look_like_formulas() {
        assertThat(text("csv", Map.of("=cmd()", new Text("x")))).startsWith("\"'=cmd()\"");
    }
}
