package io.muster.adapters.files.tabular;

import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file that is being exported: what is known for all of its rows, and what it has no room for. */
public final class Exported {
    private final ExportShape shape;
    private final Map<String, Loss> losses = new LinkedHashMap<>();
    private String row = "";

    public Exported(ExportShape shape) {
        this.shape = shape;
    }

    /** Begins a row. @param title what a person recognises it by */
    public void row(String title) {
        row = title;
    }

    /** What people call a role, where that means no other. */
    public String labelOf(Name role) {
        return shape.roleLabels().getOrDefault(role, role.value());
    }

    /** Notes that the present row has something that the file has no room for. @param why completes the sentence that begins with it */
    public void loses(String path, String why) {
        Loss before = losses.getOrDefault(path, new Loss(path, why, 0, row));
        losses.put(path, new Loss(path, before.reason(), before.count() + 1, before.first()));
    }

    public List<Loss> losses() {
        return new ArrayList<>(losses.values());
    }
}
