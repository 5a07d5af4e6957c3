// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
  private static Path jar;

  /** A program that says which library it loaded. */
  public static final class Main {
    private Main() {}

    /** Print the version, and the files that are mapped. */
    public static void main(String[] arguments) throws Exception {
      System.out.println(Version.running());
      try (Stream<String> lines = Files.lines(Path.of("/proc/self/maps"))) {
        lines.filter(line -> line.contains("libcompetent")).forEach(System.out::println);
      }
    }
  }

  @BeforeAll
  static void findJar() {
    assumeTrue(System.getProperty("competent.jar") != null, "There is no jar");
    jar = Path.of(System.getProperty("competent.jar"));
  }

  private static List<String> run(String... options) throws Exception {
    Path classes =
        Path.of(LoaderTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", jar + ":" + classes, Main.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), text);
    return text.lines().toList();
  }

  @Test
  void loadsFromTheJarAndLeavesNothingBehind(@TempDir Path folder) throws Exception {
    List<String> lines = run("-Djava.io.tmpdir=" + folder);
    assertEquals(Version.running(), lines.get(0));
    assertTrue(lines.stream().anyMatch(line -> line.contains(folder + "/competent-")));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.filter(p -> p.toString().contains("competent")).toList());
    }
  }

  @Test
  void loadsFromAFolderThatIsGiven(@TempDir Path folder) throws Exception {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> e.getName().contains(".so")).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, folder.resolve(Path.of(entry.getName()).getFileName().toString()));
        }
      }
    }
    assertTrue(Files.exists(folder.resolve("libcompetent.so.0")));

    List<String> lines = run("-Dnl.competent.path=" + folder);
    assertEquals(Version.running(), lines.get(0));
    assertTrue(lines.size() > 1);
    assertTrue(lines.stream().skip(1).allMatch(line -> line.contains(folder.toString())));
  }

  @Test
  void worksInSeveralClassLoaders() throws Exception {
    URL[] urls = {jar.toUri().toURL()};
    List<Class<?>> classes = new ArrayList<>();
    for (int i = 0; i < 3; ++i) {
      try (URLClassLoader loader =
          new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
        Class<?> version = loader.loadClass("nl.competent.Version");
        assertEquals(Version.running(), version.getMethod("running").invoke(null));
        classes.add(version);
      }
    }
    assertNotSame(classes.get(0), classes.get(1));
    assertNotSame(classes.get(0), Version.class);
  }

  @Test
  void isAModuleThatExportsOnePackage() {
    var reference = ModuleFinder.of(jar).find("nl.competent").orElseThrow();
    var descriptor = reference.descriptor();
    Set<String> exported =
        descriptor.exports().stream().map(e -> e.source()).collect(Collectors.toSet());
    assertEquals(Set.of("nl.competent"), exported);
    assertTrue(descriptor.packages().contains("nl.competent.internal"));
    assertFalse(descriptor.isOpen());
    assertEquals(Version.running(), descriptor.rawVersion().orElseThrow());
    assertEquals(
        Set.of("java.base"),
        descriptor.requires().stream().map(r -> r.name()).collect(Collectors.toSet()));
  }
}
