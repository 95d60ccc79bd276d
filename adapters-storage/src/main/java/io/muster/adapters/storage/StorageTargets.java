package io.muster.adapters.storage;

import io.muster.adapters.storage.TargetSettings.Bucket;
import io.muster.adapters.storage.TargetSettings.Folder;
import io.muster.application.files.Content;
import io.muster.application.port.out.ExportTargets;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folders and buckets. None is reached before there is something to be taken there. Safe for use by many threads. */
public final class StorageTargets implements ExportTargets, AutoCloseable {
    private final SortedMap<String, Target> targets = new TreeMap<>();

    public StorageTargets(Collection<TargetSettings> settings) {
        settings.forEach(target -> targets.put(target.name(), open(target)));
    }

    private static Target open(TargetSettings settings) {
        return settings.place() instanceof Folder folder ? new FolderTarget(settings.name(), folder.path())
            : new S3Target(settings.name(), (Bucket) settings.place());
    }

    @Override
    public List<String> names() {
        return List.copyOf(targets.keySet());
    }

    @Override
    public void put(String target, String fileName, Content content, long size) {
        find(target).put(FileNames.checked(fileName), content, size);
    }

    @Override
    public void remove(String target, String fileName) {
        find(target).remove(FileNames.checked(fileName));
    }

    /** One that is not set up any more may be set up again. */
    private Target find(String name) {
        return Optional.ofNullable(targets.get(name))
            .orElseThrow(() -> new Undelivered("this server has no export target '" + name + "' in its settings", null));
    }

    @Override
    public void close() {
        targets.values().forEach(Target::close);
    }
}
