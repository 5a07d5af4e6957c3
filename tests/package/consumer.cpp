// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/competent.h>

#include <iostream>
#include <memory>
#include <string>

namespace {

struct Free {
  void operator()(CompetentTaxonomy* const taxonomy) const
  {
    competent_taxonomy_free(taxonomy);
  }
};

} // namespace

int
main()
{
  CompetentTaxonomy* opened = nullptr;
  CompetentError     error{};

  const CompetentStatus st =
    competent_taxonomy_open("does-not-exist.ttl", &opened, &error);

  const std::unique_ptr<CompetentTaxonomy, Free> taxonomy{opened};
  const std::string                              message{error.message};
  if (st != COMPETENT_STATUS_NOT_FOUND || taxonomy ||
      message.find("does-not-exist.ttl") == std::string::npos) {
    return 1;
  }

  std::cout << competent_version() << '\n';
  return 0;
}
