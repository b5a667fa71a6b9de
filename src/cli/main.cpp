#include "cli/run.h"

int main(int argc, char** argv) {
  return factlint::run(argc, argv);
}
