package io.muster.adapters.files.cloudifi;

import io.muster.adapters.files.LibreOffice;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.testing.AccountBuilder;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** The workbook of administrators, as Apache POI and LibreOffice read it. */
class AdministratorsWorkbookTest {
    private static final List<String> HEADERS = List.of("Name", "Email", "Phone", "Profile", "Main group", "Secondary groups", "Teams",
        "Creation date", "Last update", "Status");
    private static final Instant MADE = Instant.parse("2026-01-31T23:59:59Z");

    @TempDir
    Path folder;

    @Test
    void has_ten_columns_in_their_order_with_a_header_that_stays_and_filters() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(exported()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            assertThat(sheet.getSheetName()).isEqualTo("Administrators");
            assertThat(texts(sheet, 0)).isEqualTo(HEADERS);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isZero();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:J3");
        }
    }

    @Test
    void every_column_is_wide_enough_for_its_header_and_for_what_stands_in_it() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(exported()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int i = 0; i < HEADERS.size(); i++) {
                int longest = Math.max(HEADERS.get(i).length(), texts(sheet, 1).get(i).length());
                assertThat(sheet.getColumnWidth(i) / 256).as(HEADERS.get(i)).isBetween(longest, 60);
            }
        }
    }

    @Test
    void dates_are_dates_that_are_shown_as_year_month_and_day() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(exported()))) {
            for (int column : new int[] {7, 8}) {
                Cell cell = workbook.getSheetAt(0).getRow(1).getCell(column);
                assertThat(DateUtil.isCellDateFormatted(cell)).isTrue();
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
                assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 1, 31).plusDays(column - 7));
            }
        }
    }

    @Test
    void tells_of_which_moment_it_is() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(exported()))) {
            assertThat(workbook.getProperties().getCustomProperties().getProperty("As of").getFiletime().toInstant())
                .isEqualTo(io.muster.adapters.files.Files.AS_OF);
            assertThat(workbook.getProperties().getCoreProperties().getTitle()).isEqualTo("Administrators");
        }
    }

    @Test
    @EnabledIf(value = "io.muster.adapters.files.LibreOffice#installed", disabledReason = "LibreOffice (soffice) is not installed")
    void is_shown_by_libre_office_as_it_was_meant() throws Exception {
        assertThat(Files.readString(LibreOffice.convert(exported(), "csv", folder))).isEqualTo("""
            Name,Email,Phone,Profile,Main group,Secondary groups,Teams,Creation date,Last update,Status
            Jo Do,jo@x.org,+33612345678,"Auditor, ops","Paris, France","A, B",T,2026-01-31,2026-02-01,Enabled
            =1+1,al@x.org,0612345678,,,,,2026-01-31,2026-02-01,Disabled
            """);
    }

    private static byte[] exported() throws IOException {
        Activity activity = new Activity(MADE, MADE.plusSeconds(1), Optional.empty(), 0);
        Account jo = AccountBuilder.anAccount("jo").withEmail("jo@x.org").with(Field.DISPLAY_NAME, "Jo Do")
            .with(Field.PHONE, "+33612345678").withRoles("audit", "ops").with(Reference.MAIN_GROUP, "Paris, France").inGroups("B", "A")
            .inTeams("T").with(activity).build();
        Account al = AccountBuilder.anAccount("al").withEmail("al@x.org").with(Field.DISPLAY_NAME, "=1+1").with(Field.PHONE, "0612345678")
            .with(Field.ENABLED, "false").with(activity).build();
        return io.muster.adapters.files.Files.exported("administrators", "xlsx", List.of(jo, al), Map.of(new Name("audit"), "Auditor"))
            .file();
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> texts.add(cell.toString()));
        return texts;
    }
}
