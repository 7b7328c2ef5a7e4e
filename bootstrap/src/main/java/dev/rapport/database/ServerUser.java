package dev.rapport.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL runs: as ourselves, or, because it refuses to run as root, as an unprivileged user.
 *
 * @param prefix what goes before a command to run it as this user; empty for ourselves
 */
record ServerUser(String name, int uid, int gid, List<String> prefix) {

    private static final Path PASSWD = Path.of("/etc/passwd");

    ServerUser {
        prefix = List.copyOf(prefix);
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /**
     * The user for this folder: whoever owns its database already, else {@code postgres} if there is one, else
     * {@code nobody}.
     */
    static ServerUser of(DataFolder folder) throws IOException {
        if (!isRoot()) {
            return new ServerUser(System.getProperty("user.name"), -1, -1, List.of());
        }
        Optional<ServerUser> user = Files.isDirectory(folder.database())
                ? withUid((int) Files.getAttribute(folder.database(), "unix:uid"))
                : named("postgres").or(() -> named("nobody"));
        return user.filter(someone -> someone.uid != 0)
                .orElseThrow(() -> new StartRefused("PostgreSQL does not run as root and there is no user postgres or"
                        + " nobody to run it as: start Rapport as another user, or make the user postgres."));
    }

    private static Optional<ServerUser> named(String name) {
        return passwd().stream().filter(user -> user.name.equals(name)).findFirst();
    }

    private static Optional<ServerUser> withUid(int uid) {
        return passwd().stream().filter(user -> user.uid == uid).findFirst();
    }

    private static List<ServerUser> passwd() {
        var users = new ArrayList<ServerUser>();
        try {
            for (String line : Files.readAllLines(PASSWD)) {
                String[] fields = line.split(":", -1);
                if (fields.length >= 4 && fields[2].matches("\\d{1,9}") && fields[3].matches("\\d{1,9}")) {
                    users.add(other(fields[0], Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
                }
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "PostgreSQL does not run as root, and " + PASSWD + " can't be read to find another"
                            + " user: start Rapport as another user.",
                    e);
        }
        return users;
    }

    private static ServerUser other(String name, int uid, int gid) {
        return new ServerUser(
                name, uid, gid, List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"));
    }

    private boolean isAnother() {
        return !prefix.isEmpty();
    }

    /** Runs a program as this user. */
    Command run(Path directory, List<String> words) throws IOException {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return Command.run(directory, all);
    }

    /** Makes a folder that only this user can enter (and root). */
    void makeOwnFolder(Path path) throws IOException {
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        own(path);
    }

    /** Gives a file to this user. */
    void own(Path path) throws IOException {
        if (isAnother()) {
            Files.setAttribute(path, "unix:gid", gid);
            Files.setAttribute(path, "unix:uid", uid);
        }
    }

    /** @throws StartRefused if this user can't get to the folder; names the first folder on the way that is closed */
    void checkReach(Path folder) throws IOException {
        if (!isAnother()) {
            return;
        }
        Command trial = trial();
        if (trial.failed()) {
            throw new StartRefused("PostgreSQL can't be run as user " + name + " (" + trial.outputInOneLine()
                    + "): start Rapport as another user than root.");
        }
        for (Path step = Path.of("/"); ; step = step.resolve(folder.getName(step.getNameCount()))) {
            if (run(Path.of("/"), List.of("test", "-x", step.toString())).failed()) {
                throw new StartRefused("PostgreSQL runs as user " + name + ", who can't enter " + step + ": allow it"
                        + " (chmod o+x " + step + "), or name another data folder with RAPPORT_DATA.");
            }
            if (step.equals(folder)) {
                return;
            }
        }
    }

    private Command trial() throws IOException {
        try {
            return run(Path.of("/"), List.of("true"));
        } catch (IOException e) {
            return new Command(-1, String.valueOf(e.getMessage())); // no setpriv
        }
    }
}
