// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/**
 * A page of HTML that somebody reads about themselves, and needs nothing else.
 *
 * <p>It is the one that the command writes. An overview never changes.
 */
public final class Overview {
  private final String html;

  Overview(String html) {
    this.html = html;
  }

  /**
   * Return the whole page.
   *
   * @return the page
   */
  public String toHtml() {
    return html;
  }

  /**
   * Write the page to a file that nobody but its owner may read.
   *
   * @param path where it goes
   * @throws UncheckedIOException if it cannot be written
   */
  public void save(Path path) {
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
    try (SeekableByteChannel file =
        Files.newByteChannel(
            path,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(owner))) {
      if (Files.isRegularFile(path)) {
        Files.setPosixFilePermissions(path, owner);
        file.truncate(0);
      }
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(html);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Return whether a page is to be in English, and not in Dutch. */
  static boolean isEnglish(Locale language) {
    return switch (language.getLanguage()) {
      case "en" -> true;
      case "nl" -> false;
      default -> throw new ArgumentException("The language is neither nl nor en");
    };
  }

  /** Return how long the page is; what it says is for whom it is about. */
  @Override
  public String toString() {
    return "Overview[" + html.length() + " characters]";
  }
}
