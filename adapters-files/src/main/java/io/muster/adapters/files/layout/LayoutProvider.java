package io.muster.adapters.files.layout;

import io.muster.adapters.files.table.TableFormats;

import java.util.List;

/**
 * Brings layouts from elsewhere. {@link java.util.ServiceLoader} finds it: its jar names it in
 * {@code META-INF/services/io.muster.adapters.files.layout.LayoutProvider}. Asked once for each port, when Muster starts.
 */
public interface LayoutProvider {
    /** @param tables the formats that have tables, those from elsewhere among them */
    List<Layout> layouts(TableFormats tables);
}
