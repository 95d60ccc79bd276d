package io.muster.application.exporting.schedules;

import io.muster.application.files.Content;
import io.muster.application.port.out.ExportTargets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One place in memory, which may be away. */
final class FakeTargets implements ExportTargets {
    final Map<String, String> files = new TreeMap<>();
    boolean away;

    @Override
    public List<String> names() {
        return List.of("backup");
    }

    @Override
    public void put(String target, String fileName, Content content, long size) {
        mustBeThere(target);
        try (InputStream in = content.open()) {
            files.put(fileName, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(String target, String fileName) {
        mustBeThere(target);
        files.remove(fileName);
    }

    private void mustBeThere(String target) {
        if (away || !target.equals("backup")) {
            throw new Undelivered("the export target '" + target + "' does not answer", null);
        }
    }
}
