// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Loads the library: from a given folder, from the jar, or from where the system has it. */
final class NativeLoader {
  /** In the order in which they need each other. */
  private static final List<String> FILES = List.of("libcompetent.so.0", "libcompetent_jni.so");

  private static boolean loaded;

  private NativeLoader() {}

  static synchronized void load() {
    if (loaded) {
      return;
    }

    String folder = System.getProperty("nl.competent.path");
    if (folder != null) {
      loadFrom(Path.of(folder).toAbsolutePath());
    } else if (NativeLoader.class.getResource(resource(FILES.get(0))) != null) {
      loadFromJar();
    } else {
      System.loadLibrary("competent_jni");
    }
    loaded = true;
  }

  private static void loadFrom(Path folder) {
    // The second finds the first already there, by its SONAME
    for (String file : FILES) {
      System.load(folder.resolve(file).toString());
    }
  }

  // A folder of its own for each class loader: a JVM loads a file into one only
  private static void loadFromJar() {
    try {
      Path folder = Files.createTempDirectory("competent-");
      try {
        for (String file : FILES) {
          unpack(file, folder);
        }
        loadFrom(folder);
      } finally {
        for (String file : FILES) {
          Files.deleteIfExists(folder.resolve(file)); // What is loaded stays
        }
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The native library cannot be unpacked", e);
    }
  }

  private static void unpack(String file, Path folder) throws IOException {
    try (InputStream in = NativeLoader.class.getResourceAsStream(resource(file))) {
      if (in == null) {
        throw new UnsatisfiedLinkError("Not in the jar: " + resource(file));
      }
      Files.copy(in, folder.resolve(file));
    }
  }

  // "native" can be no package, so a module does not hide what is below it
  private static String resource(String file) {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT).replace(' ', '-');
    String arch = System.getProperty("os.arch");
    return "/nl/competent/native/"
        + name
        + "-"
        + (arch.equals("amd64") ? "x86_64" : arch)
        + "/"
        + file;
  }
}
